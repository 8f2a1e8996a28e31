using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace Contoso.Support;

public class ReportClient
{
    private readonly HttpClient http = new();

    // <Send>
    public async Task<int> SendAsync(string customer, string problem)
    {
        var report = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["customer"] = customer,
            ["problem"] = problem,
        });
        var answer = await http.PostAsync("https://support.example.com/reports", report);
        return (int)answer.StatusCode;
    }
    // </Send>

    #region Close
    public void Close()
    {
        http.Dispose();
    }
    #endregion
}
