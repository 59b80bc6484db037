export class FlagNames {
  static readonly PARTIAL_DELIVERY = 'partial-delivery';
  //              ^^^^^^^^^^^^^^^^ declaration partial-delivery
  //                                 ^^^^^^^^^^^^^^^^^^ mention partial-delivery
  static readonly PALLET_LABELS = 'pallet-labels';
  //              ^^^^^^^^^^^^^ declaration pallet-labels
  //                              ^^^^^^^^^^^^^^^ mention pallet-labels
}
