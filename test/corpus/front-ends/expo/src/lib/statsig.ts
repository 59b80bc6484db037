import { StatsigClientExpo, useGateValue, useStatsigUser, useStatsigClient } from '@statsig/expo-bindings';
export const client = new StatsigClientExpo('k', {});
export const hasGate = (name: `gate_${string}`) => client.checkGate(name);
export const useDynConfig = <T extends Record<string, unknown>>(name: string) => { const { getDynamicConfig } = useStatsigClient(); return getDynamicConfig(name).value as T; };
export { useGateValue as useGate };
