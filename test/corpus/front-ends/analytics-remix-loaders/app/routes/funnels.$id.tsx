import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { readFlags, requireFlag } from '~/services/flags.server';
import { getSession, requirePermission } from '~/services/session.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const session = await getSession(request.headers.get('Cookie'));
  const [compare, annotate] = await readFlags(
    request,
    'analytics.funnel-compare',
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation analytics.funnel-compare
    'analytics.annotations',
//  ^^^^^^^^^^^^^^^^^^^^^^^ evaluation analytics.annotations
  );
  return json({
    id: params.id,
    range: session.get('analytics.range') ?? '30d',
    compare,
    annotate,
  });
}

export async function action({ request }: ActionFunctionArgs) {
  await requirePermission(request, 'analytics.admin');
  await requireFlag(request, 'analytics.funnel-delete');
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation analytics.funnel-delete
  const limit = Number(process.env['analytics.export-limit'] ?? 10);
  return json({ deleted: true, limit });
}

export default function Funnel() {
  const { id, range, compare, annotate } = useLoaderData<typeof loader>();
  return (
    <main>
      <h1>
        Funnel {id} ({range})
      </h1>
      {compare && <a href="?compare=1">Compare</a>}
      {annotate && <textarea />}
      <Form method="post">
        <button>Delete</button>
      </Form>
    </main>
  );
}
