type Listener = (payload: unknown) => void;

export class BasketEvents {
  private readonly listeners = new Map<string, Listener[]>();

  on(name: string, listener: Listener = () => undefined) {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
    return this;
  }

  emit(name: string, payload: unknown) {
    for (const listener of this.listeners.get(name) ?? []) listener(payload);
  }
}
