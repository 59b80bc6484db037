export class Preferences {
  bool(name: string): boolean {
    return localStorage.getItem(name) === 'true';
  }

  text(name: string, fallback: string): string {
    return localStorage.getItem(name) ?? fallback;
  }
}
