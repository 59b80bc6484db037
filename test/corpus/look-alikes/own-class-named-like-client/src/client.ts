export class Client {
  getBooleanValue(key: string, fallback: boolean) {
    return memory.get(key) ?? fallback;
  }
}
export class LDClient {
  variation = (key: string) => key.length;
}
