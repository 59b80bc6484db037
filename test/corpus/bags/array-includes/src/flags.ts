export const enabledFlags = (process.env.FLAGS ?? '').split(',');
