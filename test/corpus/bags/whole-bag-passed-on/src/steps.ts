export async function runSteps(options: StepOptions) {
  const { featureFlags } = options;
  await log('flags', featureFlags);
  //                 ^^^^^^^^^^^^ nothing
  for (const step of options.steps) await step({ ...options, featureFlags });
  //                                                         ^^^^^^^^^^^^ nothing
  if (featureFlags.skipPublish) return;
  //               ^^^^^^^^^^^ evaluation skipPublish
  await publish(options);
}
