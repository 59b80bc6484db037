import { useFlag, useVariant } from '@unleash/proxy-client-react';
import { usePermission } from './permissions';

export function ProjectSettings() {
  const canArchive = usePermission('project.archive');
  const archiveFlow = useFlag('projectArchiveFlow');
  //                          ^^^^^^^^^^^^^^^^^^^^ evaluation projectArchiveFlow
  const tone = useVariant('archiveTone');
  //                      ^^^^^^^^^^^^^ evaluation archiveTone
  return canArchive && archiveFlow ? <ArchiveWizard tone={tone.payload?.value} /> : null;
}
