export const App = () => (
  <Routes>
    <Route path="/webhooks" flag="webhooks-ui" element={<Webhooks />} />
    //                           ^^^^^^^^^^^^^ gate webhooks-ui
  </Routes>
);
