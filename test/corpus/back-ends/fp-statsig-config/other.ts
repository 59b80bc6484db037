export const get = (k: string) => process.env[k];
export const getValue = get; export const isEnabled = (k: string) => !!get(k);
