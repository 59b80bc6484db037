export { Experiment, isExperimentEnabled } from './experimental';
