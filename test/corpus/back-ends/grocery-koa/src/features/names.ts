/** Product names on the left, Flagsmith names on the right. */
export const FEATURE_NAMES = {
  newCart: 'cart_redesign_2024',
//^^^^^^^ declaration cart_redesign_2024
//         ^^^^^^^^^^^^^^^^^^^^ mention cart_redesign_2024
  slotPicker: 'delivery_slot_picker',
//^^^^^^^^^^ declaration delivery_slot_picker
//            ^^^^^^^^^^^^^^^^^^^^^^ mention delivery_slot_picker
  minimumOrder: 'minimum_order_value',
//^^^^^^^^^^^^ declaration minimum_order_value
//              ^^^^^^^^^^^^^^^^^^^^^ mention minimum_order_value
  substitutes: 'item_substitutes',
//^^^^^^^^^^^ declaration item_substitutes
//             ^^^^^^^^^^^^^^^^^^ mention item_substitutes
} as const;

export type FeatureName = keyof typeof FEATURE_NAMES;
