import type { InjectionKey } from 'vue';
import type { UnleashClient } from 'unleash-proxy-client';

export const unleashKey: InjectionKey<UnleashClient> = Symbol('unleash');
