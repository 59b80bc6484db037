test('demo', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('demo-mode', 'true'));
  //                                                  ^^^^^^^^^^^ override demo-mode
});
