import { useTreatment, useTreatments, SplitTreatments } from '@splitsoftware/splitio-react';

export function Reviews() {
  const { treatment } = useTreatment({ name: 'product_reviews' });
  //                                         ^^^^^^^^^^^^^^^^^ evaluation product_reviews
  const { treatments } = useTreatments({ names: ['gift_cards', 'loyalty_points'] });
  //                                             ^^^^^^^^^^^^ evaluation gift_cards
  //                                                           ^^^^^^^^^^^^^^^^ evaluation loyalty_points
  if (treatment !== 'on') return null;
  return treatments.gift_cards.treatment === 'on' ? <GiftCards /> : <List />;
  //                ^^^^^^^^^^ evaluation gift_cards
}
