### How this laptop uses its line to the hub.
line-title = Line
line-change = Line settings
line-change-title = Line settings
line-save = Save
line-saved = The line is set.
line-what = What travels
line-when = By itself
line-cost = What it may cost
line-way = Which way
line-mode-everything = Everything
line-mode-everything-hint = Alerts first, then reports and cases, attachments last.
line-mode-metered = Metered link
line-mode-metered-hint = Alerts, reports and cases. Attachments wait for a cheaper link.
line-mode-alerts-only = Alerts only
line-mode-alerts-only-hint = Alerts and keys of laptops. Reports and cases wait here too.
line-automatic = Exchange by itself while Sanad is open
line-automatic-hint = When the network comes back and every quarter of an hour; never while it is locked. After a failure it waits longer each time.
line-by-hand = Only when you press Exchange now
# $time is a duration such as "12 min".
line-next = Next in { $time }
line-next-now = Any moment
line-next-after-failures =
    { $count ->
        [one] Next in { $time }, after one failure
       *[other] Next in { $time }, after { $count } failures
    }
# $spent and $limit are sizes such as "1.2 MB".
line-day-spent = Today { $spent } of { $limit }
line-once = At most { $limit } per exchange
line-no-limit = No limit
line-day-limit = Megabytes a day
line-once-limit = Megabytes per exchange
line-limit-hint = Both directions together, with everything the connection itself needs. Empty means no limit.
line-limit-wrong = Write a number above zero, such as 5 or 0.5, or leave it empty.
line-direct = Straight to the hub
line-proxy = SOCKS proxy
line-proxy-hint = For Tor, usually 127.0.0.1:9050. With a proxy set nothing ever goes out another way, and the hub’s name is not looked up here.
line-proxy-only = Only through the proxy { $proxy }
line-proxy-wrong = Write it as address and port, such as 127.0.0.1:9050.
# $time is a duration such as "3 h".
line-clock-ahead = This laptop’s clock is { $time } ahead of the hub. Exchanges work all the same, but dates on what you save are wrong; set the clock.
line-clock-behind = This laptop’s clock is { $time } behind the hub. Exchanges work all the same, but dates on what you save are wrong; set the clock.
exchange-budget-reached = The limit of the line was reached. The rest waits here.
# $size is everything that went over the line, such as "14 kB".
exchange-line-cost = { $size } on the line in all
