import type { UnleashClient } from 'unleash-proxy-client';
export interface ToolbarProps { unleash: UnleashClient; isOn(key: string): boolean }
