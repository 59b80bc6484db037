export { useFlag as useRemoteFlag, useVariant } from '@unleash/proxy-client-react';
export * as node from 'unleash-client';
