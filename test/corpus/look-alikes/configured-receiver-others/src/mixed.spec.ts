test('button', async ({ page }) => {
  expect(await page.getByRole('button').isEnabled()).toBe(true);
  expect(await page.locator('#save').isEnabled({ timeout: 1 })).toBe(true);
});
