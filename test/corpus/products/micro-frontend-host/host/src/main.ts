window.__FLAGS__ = await fetchFlags();

if (window.__FLAGS__.remoteCart) await import('cart/Module');
//                   ^^^^^^^^^^ evaluation remoteCart
