import { Experiment, isExperimentEnabled } from '@rum/core';

const writable = () => isExperimentEnabled(Experiment.WRITABLE_RESOURCES);
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation writable_resources
export const resources = (list: Resource[]) => (writable() ? list : list.map(Object.freeze));
