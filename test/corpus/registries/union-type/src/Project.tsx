import { useUiFlag } from './useUiFlag';

export const Project = () => (
  <Page insights={useUiFlag('projectInsights')} archive={useUiFlag('archiveBulk')} />
  //                        ^^^^^^^^^^^^^^^^^ evaluation projectInsights
  //                                                               ^^^^^^^^^^^^^ evaluation archiveBulk
);
