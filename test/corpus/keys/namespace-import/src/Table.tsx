import { useFlag } from '@unleash/proxy-client-react';
import * as FlagNames from './flag-names';

export function Table({ rows }: { rows: Row[] }) {
  const bulk = useFlag(FlagNames.BULK_EDIT);
  //                   ^^^^^^^^^^^^^^^^^^^ evaluation bulk-edit
  const groups = useFlag(FlagNames.ROW_GROUPS);
  //                     ^^^^^^^^^^^^^^^^^^^^ evaluation row-groups
  return <Grid rows={rows} bulk={bulk} grouped={groups} />;
}
