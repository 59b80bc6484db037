import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { gated } from '~/services/flags.server';
import { requirePermission } from '~/services/session.server';

export const loader = gated('analytics.cohorts', async ({ request }) => {
//                          ^^^^^^^^^^^^^^^^^^^ evaluation analytics.cohorts
  await requirePermission(request, 'analytics.view');
  return json({ cohorts: [{ id: 1, size: 320 }] });
});

export default function Cohorts() {
  const { cohorts } = useLoaderData<typeof loader>();
  return (
    <ul>
      {cohorts.map((cohort) => (
        <li key={cohort.id}>{cohort.size}</li>
      ))}
    </ul>
  );
}
