document.addEventListener('flags-ready', () => {
  if (window.flags.variation('summer-banner', false)) {
//                           ^^^^^^^^^^^^^^^ evaluation summer-banner
    document.querySelector('#banner').hidden = false;
  }
  if (window.shop.isOn('night-mode')) document.body.className = 'night';
//                     ^^^^^^^^^^^^ nothing
});
