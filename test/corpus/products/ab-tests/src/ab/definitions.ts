export const tests: Tests = {
  digitalCheckout: { variants: [{ id: 'control' }, { id: 'variant' }], audiences: { ALL: { offset: 0, size: 1 } } },
//^^^^^^^^^^^^^^^ declaration digitalCheckout
  thankYouCopy: { variants: [{ id: 'control' }, { id: 'short' }], audiences: { GB: { offset: 0, size: 0.5 } } },
//^^^^^^^^^^^^ declaration thankYouCopy
};
