export const features = {
  dispatchEnabled: process.env.DISPATCH_ENABLED === 'true',
//^^^^^^^^^^^^^^^ declaration dispatchEnabled
  outcomesV2: flagFrom(process.env.OUTCOMES_V2),
//^^^^^^^^^^ declaration outcomesV2
  auditTrail: Boolean(process.env['AUDIT_TRAIL']),
//^^^^^^^^^^ declaration auditTrail
};
