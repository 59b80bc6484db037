const TEAM = 'growth';
const SEPARATOR = '.';
export const KEY_BASE = TEAM + SEPARATOR;
