export default {
  twoFactor: 'two-factor',
//^^^^^^^^^ declaration two-factor
  //         ^^^^^^^^^^^^ mention two-factor
  sso: 'sso-login',
//^^^ declaration sso-login
  //   ^^^^^^^^^^^ mention sso-login
} as const;
