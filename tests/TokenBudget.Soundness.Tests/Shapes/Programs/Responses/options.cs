//: exact
//: cap 400
//: model gpt-4o-mini
using OpenAI.Responses;

var options = new CreateResponseOptions { Model = "gpt-4o-mini", Instructions = "Answer in verse.", MaxOutputTokenCount = 400 };
options.InputItems.Add(ResponseItem.CreateDeveloperMessageItem("At most four lines."));
options.InputItems.Add(ResponseItem.CreateUserMessageItem("Name three lakes."));
var responses = new ResponsesClient(Provider.Key, Provider.Responses);
ResponseResult result = await responses.CreateResponseAsync(options);
_ = result.GetOutputText();
