import { useFlag } from '@unleash/proxy-client-react';
import { Flag } from '@flags';
import { Flag as SameFlag } from '~/shared/flags';

export const Import = () => (useFlag(Flag.BulkImport) ? <Bulk /> : <Single />);
//                                   ^^^^^^^^^^^^^^^ evaluation bulk-import
export const useBulk = () => useFlag(SameFlag.BulkImport);
//                                   ^^^^^^^^^^^^^^^^^^^ evaluation bulk-import
