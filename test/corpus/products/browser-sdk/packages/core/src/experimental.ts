export enum Experiment {
  LONG_ANIMATION_FRAMES = 'long_animation_frames',
//^^^^^^^^^^^^^^^^^^^^^ declaration long_animation_frames
  WRITABLE_RESOURCES = 'writable_resources',
//^^^^^^^^^^^^^^^^^^ declaration writable_resources
}
const enabled: Set<Experiment> = new Set();

export function initExperiments(list: string[] | undefined): void {
  for (const name of list ?? []) if (Object.values(Experiment).includes(name as Experiment)) enabled.add(name as Experiment);
}
export function isExperimentEnabled(name: Experiment): boolean {
  return enabled.has(name);
}
