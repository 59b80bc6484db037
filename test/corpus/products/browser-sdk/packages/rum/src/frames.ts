import { Experiment, isExperimentEnabled } from '@rum/core';

export function observeFrames(notify: Notify) {
  if (!isExperimentEnabled(Experiment.LONG_ANIMATION_FRAMES)) return { stop: noop };
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation long_animation_frames
  return observe('long-animation-frame', notify);
}
