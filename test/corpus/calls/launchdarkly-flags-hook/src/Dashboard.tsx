import { useFlags } from 'launchdarkly-react-client-sdk';

export const Dashboard = () => {
  const { newDashboard, reportExport: canExport = false } = useFlags();
  //      ^^^^^^^^^^^^ evaluation new-dashboard
  //                    ^^^^^^^^^^^^ evaluation report-export
  if (!newDashboard) return <LegacyDashboard />;
  return (
    <Shell>
      <Charts />
      {canExport && <ExportButton />}
    </Shell>
  );
};
