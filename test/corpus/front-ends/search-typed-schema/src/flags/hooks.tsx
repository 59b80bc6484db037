import type { ReactNode } from 'react';
import { useBooleanFlagValue, useNumberFlagValue, useStringFlagValue } from '@openfeature/react-sdk';
import type { KeysOf } from './schema';

export const useToggle = <K extends KeysOf<boolean>>(key: K) => useBooleanFlagValue(key, false);
export const useAmount = <K extends KeysOf<number>>(key: K, fallback: number) => useNumberFlagValue(key, fallback);

interface ExperimentProps<K extends KeysOf<string>> {
  on: K;
  control: string;
  children: (variation: string) => ReactNode;
}

export function Experiment<K extends KeysOf<string>>({ on, control, children }: ExperimentProps<K>) {
  const variation = useStringFlagValue(on, control);
  return <>{children(variation)}</>;
}

interface SwitchProps {
  flag: KeysOf<boolean>;
  render: (active: boolean) => ReactNode;
}

export const Switch = ({ flag, render }: SwitchProps) => <>{render(useToggle(flag))}</>;
