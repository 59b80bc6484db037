import { useFlags } from 'launchdarkly-react-client-sdk';
import camelCase from 'lodash/camelCase';
export function useFlag<T = boolean>(name: string, fallback?: T): T { const flags = useFlags(); return (name in flags ? flags[name] : fallback) as T; }
