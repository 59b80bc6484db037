export const useFlags = () => ({ germany: '🇩🇪' });
