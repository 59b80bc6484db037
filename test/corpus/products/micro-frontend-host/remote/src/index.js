const { __FLAGS__ } = window;

export const compact = () => Boolean(__FLAGS__.compactCart) || window.__FLAGS__?.['tiny-cart'];
//                                             ^^^^^^^^^^^ evaluation compactCart
//                                                                                ^^^^^^^^^^^ evaluation tiny-cart
