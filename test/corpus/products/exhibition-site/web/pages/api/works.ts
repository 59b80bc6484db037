export default async function works(req: Request, res: Response) {
  const serverData = await getServerData(req);
  const host = serverData.toggles.stagingApi ? 'api-stage.example.org' : 'api.example.org';
  //                              ^^^^^^^^^^ evaluation stagingApi
  res.json(await fetchWorks(host, req.query));
}
