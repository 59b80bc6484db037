import { applyDecorators, Header, SetMetadata, UseGuards } from '@nestjs/common';
import { FEATURE_METADATA, FeatureGuard } from './feature.guard';

export const PERMISSION_METADATA = 'orders:required-permission';

export enum OrderFeature {
  BulkEdit = 'orders-bulk-edit',
//^^^^^^^^ declaration orders-bulk-edit
//           ^^^^^^^^^^^^^^^^^^ mention orders-bulk-edit
  PartialRefund = 'orders-partial-refund',
//^^^^^^^^^^^^^ declaration orders-partial-refund
//                ^^^^^^^^^^^^^^^^^^^^^^^ mention orders-partial-refund
  CsvExport = 'orders-csv-export',
//^^^^^^^^^ declaration orders-csv-export
//            ^^^^^^^^^^^^^^^^^^^ mention orders-csv-export
}

export const Feature = (key: string) => SetMetadata(FEATURE_METADATA, key);

export const Permission = (name: string) => SetMetadata(PERMISSION_METADATA, name);

export function BetaRoute(feature: OrderFeature, stage: 'alpha' | 'beta' = 'beta') {
  return applyDecorators(Feature(feature), UseGuards(FeatureGuard), Header('x-api-stage', stage));
}
