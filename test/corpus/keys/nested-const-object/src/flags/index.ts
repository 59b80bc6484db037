export const flags = {
  payments: {
    instantRefund: 'payments.instant-refund',
  //^^^^^^^^^^^^^ declaration payments.instant-refund
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^ mention payments.instant-refund
    wallets: 'payments.wallets',
  //^^^^^^^ declaration payments.wallets
    //       ^^^^^^^^^^^^^^^^^^ mention payments.wallets
  },
  catalog: { videoTiles: 'catalog.video-tiles' },
  //         ^^^^^^^^^^ declaration catalog.video-tiles
  //                     ^^^^^^^^^^^^^^^^^^^^^ mention catalog.video-tiles
} as const;
