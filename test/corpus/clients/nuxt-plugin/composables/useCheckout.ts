export function useCheckout() {
  const app = useNuxtApp();
  const express = computed(() => app.$flags.variation('express-checkout', false));
//                                                    ^^^^^^^^^^^^^^^^^^ evaluation express-checkout
  const gift = computed(() => app.$canUse('gift-cards'));
//                                        ^^^^^^^^^^^^ evaluation gift-cards
  const theme = app.$store.variation('checkout-theme', false);
//                                   ^^^^^^^^^^^^^^^^ nothing
  return { express, gift, theme };
}
