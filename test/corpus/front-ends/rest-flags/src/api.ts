export async function isFeatureEnabled(name: string) { return fetch(`/api/features/${name}`).then((r) => r.json()); }
