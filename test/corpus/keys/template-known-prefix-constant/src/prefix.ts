export const FLAG_PREFIX = 'billing';
