export class Cache {
  async getBooleanValue(key: string, fallback: boolean): Promise<boolean> {
    return localStorage.getItem(key) === '1' || fallback;
  }
}
