import { createContext, useContext, createSignal, createMemo, onCleanup, ParentComponent } from 'solid-js';
import { initializeDevCycle, DevCycleClient } from '@devcycle/js-client-sdk';

const DvcContext = createContext<DevCycleClient>();
export const DvcProvider: ParentComponent<{ sdkKey: string }> = (props) => {
  const client = initializeDevCycle(props.sdkKey, { isAnonymous: true });
  onCleanup(() => client.close());
  return <DvcContext.Provider value={client}>{props.children}</DvcContext.Provider>;
};
export function createFlag<T extends boolean | string>(key: string, fallback: T) {
  const client = useContext(DvcContext)!;
  const variable = client.variable(key, fallback);
  const [value, setValue] = createSignal(variable.value);
  variable.onUpdate((v) => setValue(() => v as any));
  return value;
}
export const useVariable = (key: string, d: boolean) => {
  const client = useContext(DvcContext);
  return createMemo(() => client?.variableValue(key, d));
};
