package app.nozzly.host.channels;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Shell;
import app.nozzly.host.web.view.ChannelListView;
import app.nozzly.host.web.view.ChannelView;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.Standing;
import app.nozzly.pricing.ChannelDraft;
import app.nozzly.pricing.ChannelKind;
import app.nozzly.pricing.Channels;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.FeeScheduleBook;
import app.nozzly.pricing.FeeSchedules;
import app.nozzly.pricing.SaleFacts;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.store.ListQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;

/** The places to sell: list, form, fees. Thread-safe. */
final class ChannelPages {

    private static final RouteAccess CREATE = RouteAccess.to(Action.CREATE, Resource.CHANNELS);
    private static final RouteAccess CHANGE = RouteAccess.to(Action.CHANGE, Resource.CHANNELS);
    private static final RouteAccess DELETE = RouteAccess.to(Action.DELETE, Resource.CHANNELS);

    private static final String PATH = "/channels";
    private static final List<String> CURRENCIES =
            List.of("AUD", "CAD", "CHF", "CZK", "DKK", "EUR", "GBP", "JPY", "NOK", "NZD", "PLN", "SEK", "USD");

    private final PageFrame frame;
    private final Channels channels;
    private final FeeScheduleBook schedules;
    private final Clock clock;

    ChannelPages(PageFrame frame, Channels channels, FeeScheduleBook schedules, Clock clock) {
        this.frame = frame;
        this.channels = channels;
        this.schedules = schedules;
        this.clock = clock;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(ChannelPages.class, Resource.CHANNELS);
        return List.of(
                pages.page(PATH, this::list),
                pages.page(PATH + "/new", CREATE, this::blank),
                pages.form(PATH, CREATE, this::create),
                pages.page(PATH + "/{id}", this::show),
                pages.form(PATH + "/{id}", CHANGE, this::change),
                pages.form(PATH + "/{id}/deactivate", DELETE, request -> standing(request, false)),
                pages.form(PATH + "/{id}/activate", CHANGE, request -> standing(request, true)));
    }

    private Reply<Void> list(Request<Void> request) {
        Visit visit = frame.visit(request);
        FeeSchedules known = schedules.all(request.context());
        List<ChannelListView.Row> rows =
                channels.list(request.context(), ListQuery.first(ListQuery.MAXIMUM_LIMIT)).items().stream()
                        .map(channel -> row(visit, channel, known))
                        .toList();
        Shell shell = visit.shell(visit.texts().say(Area.CHANNELS.key())).in(Area.CHANNELS);
        return visit.page("channels", shell, new ChannelListView(rows, PATH + "/new"));
    }

    private ChannelListView.Row row(Visit visit, SalesChannel channel, FeeSchedules known) {
        return new ChannelListView.Row(
                new Link(channel.name(), path(channel)),
                kind(visit, channel.kind()),
                channel.terms()
                        .feeSchedule()
                        .map(id -> known.find(id, today())
                                .map(schedule -> schedule.id().startsWith(Channels.OWN_FEES)
                                        ? visit.texts().say("fee.source_own")
                                        : id)
                                .orElse(id))
                        .orElse(visit.texts().say("channel.no_schedule")),
                channel.currency().getCode(),
                tax(visit, channel),
                channel.terms().priceEnding().orElse(visit.texts().say("channel.ending_none")),
                channel.active());
    }

    private static String tax(Visit visit, SalesChannel channel) {
        String percent = visit.figures().percent(channel.terms().tax()).text();
        if (channel.terms().tax().isZero()) {
            return visit.texts().say("channel.tax_none");
        }
        return visit.texts()
                .say(channel.terms().taxIncluded() ? "channel.tax_included_text" : "channel.tax_on_top", percent);
    }

    private static String kind(Visit visit, ChannelKind kind) {
        return visit.texts().say("channel.kind." + ChannelForm.code(kind));
    }

    private Reply<Void> blank(Request<Void> request) {
        Visit visit = frame.visit(request);
        return page(visit, request, Optional.empty(), ChannelForm.blank(visit.currency()));
    }

    private Reply<Void> create(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> {
                    ChannelDraft draft = ChannelForm.read(visit, Optional.empty());
                    return request.perform(
                            context -> channels.add(context, draft),
                            channel -> visit.done(path(channel), "channel.added", channel.name()));
                },
                form -> page(visit, request, Optional.empty(), form));
    }

    private Reply<Void> show(Request<Void> request) {
        Visit visit = frame.visit(request);
        SalesChannel channel = channels.get(request.context(), request.path("id"));
        return page(visit, request, Optional.of(channel), ChannelForm.of(channel, visit.numbers()));
    }

    private Reply<Void> change(Request<Void> request) {
        Visit visit = frame.visit(request);
        SalesChannel present = channels.get(request.context(), request.path("id"));
        return visit.submit(
                () -> {
                    request.expect("sales channel", present.name(), present.version());
                    ChannelDraft draft = ChannelForm.read(visit, Optional.of(present));
                    return request.perform(
                            context -> channels.replace(
                                    context, present.id().toString(), request.expectedVersion(), draft),
                            saved -> visit.done(path(saved), "channel.saved", saved.name()));
                },
                form -> page(visit, request, Optional.of(present), form));
    }

    private Reply<Void> standing(Request<Void> request, boolean active) {
        Visit visit = frame.visit(request);
        SalesChannel channel = channels.get(request.context(), request.path("id"));
        ChannelDraft draft = new ChannelDraft(
                channel.name(), channel.kind(), channel.currency(), channel.terms(), Optional.empty(), active);
        return request.perform(
                context -> channels.replace(context, channel.id().toString(), request.expectedVersion(), draft),
                saved -> active
                        ? visit.done(path(saved), "channel.back", saved.name())
                        : visit.doneUndoable(PATH, path(saved) + "/activate", "channel.out", saved.name()));
    }

    private Reply<Void> page(Visit visit, Request<Void> request, Optional<SalesChannel> channel, FormState form) {
        FeeSchedules known = schedules.all(request.context());
        Optional<FeeSchedule> schedule =
                channel.flatMap(present -> present.terms().feeSchedule()).flatMap(id -> known.find(id, today()));
        FeeWords words = new FeeWords(visit);
        ChannelView view = new ChannelView(
                channel.map(ChannelPages::path).orElse(PATH),
                form,
                kinds(visit),
                scheduleChoices(visit, known, form),
                currencies(visit, form),
                channel.map(present -> String.valueOf(present.version().number()))
                        .orElse(""),
                schedule.map(words::lines).orElse(List.of()),
                schedule.map(words::source).orElse(""),
                facts(schedule),
                channel.map(present -> new Standing(
                        present.active(), path(present) + (present.active() ? "/deactivate" : "/activate"))));
        String title = channel.map(SalesChannel::name).orElse(visit.texts().say("channel.new"));
        return visit.page(
                "channel",
                visit.shell(title)
                        .in(Area.CHANNELS)
                        .below(new Crumb(visit.texts().say(Area.CHANNELS.key()), PATH))
                        .telling(channel.flatMap(present -> visit.changes("sales_channel", present.id()))),
                view);
    }

    private static List<ChannelView.AskedFact> facts(Optional<FeeSchedule> schedule) {
        return FeeWords.facts(schedule).stream()
                .map(fact -> new ChannelView.AskedFact(
                        ChannelForm.FACTS + fact,
                        FeeWords.title(fact),
                        SaleFacts.DEFAULTS.value(fact).orElse("")))
                .toList();
    }

    private static List<Choice> kinds(Visit visit) {
        return Arrays.stream(ChannelKind.values())
                .map(kind -> new Choice(ChannelForm.code(kind), kind(visit, kind)))
                .toList();
    }

    /** Those in force today that are nobody's own, and the one that the form holds. */
    private List<Choice> scheduleChoices(Visit visit, FeeSchedules known, FormState form) {
        Map<String, String> names = new LinkedHashMap<>();
        known.all().stream()
                .filter(schedule -> schedule.isValidOn(today()))
                .sorted(java.util.Comparator.comparing(FeeSchedule::id))
                .filter(schedule -> !schedule.id().startsWith(Channels.OWN_FEES))
                .forEach(schedule -> names.put(
                        schedule.id(),
                        schedule.id()
                                + schedule.audience()
                                        .plan()
                                        .map(plan -> " · " + plan)
                                        .orElse("")));
        String held = form.value("fee_schedule");
        if (!held.isEmpty()) {
            names.putIfAbsent(
                    held, held.startsWith(Channels.OWN_FEES) ? visit.texts().say("fee.source_own") : held);
        }
        return names.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Choice> currencies(Visit visit, FormState form) {
        TreeSet<String> codes = new TreeSet<>(CURRENCIES);
        codes.add(visit.currency().getCode());
        Optional.of(form.value("currency"))
                .filter(code -> CurrencyUnit.registeredCurrencies().stream()
                        .anyMatch(unit -> unit.getCode().equals(code)))
                .ifPresent(codes::add);
        return codes.stream().map(code -> new Choice(code, code)).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String path(SalesChannel channel) {
        return PATH + "/" + channel.id();
    }
}
