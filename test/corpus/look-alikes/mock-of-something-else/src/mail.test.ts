it('sends', () => {
  vi.stubEnv('MAIL_HTML', 'true');
  //         ^^^^^^^^^^^ nothing
  setLocale('de');
  //        ^^^^ nothing
  mockDate('2024-01-01');
  //       ^^^^^^^^^^^^ nothing
  enableFakeTimers('modern');
  //               ^^^^^^^^ nothing
  withUser('jane', () => undefined);
  //       ^^^^^^ nothing
  expect(screen.getByTestId('mail-html-preview')).toBeVisible();
  //                        ^^^^^^^^^^^^^^^^^^^ nothing
});
