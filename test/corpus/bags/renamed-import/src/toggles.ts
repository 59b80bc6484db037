export const featureToggles = loadToggles();
