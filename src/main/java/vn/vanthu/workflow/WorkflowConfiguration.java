package vn.vanthu.workflow;

import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.archive.Archive;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;
import vn.vanthu.keeping.Chronicle;
import vn.vanthu.keeping.Presence;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.office.Office;
import vn.vanthu.register.Register;
import vn.vanthu.register.SeriesBook;
import vn.vanthu.render.copy.CopyPress;
import vn.vanthu.render.press.Renderer;
import vn.vanthu.template.Kinds;

/// Offers the way of a paper to the doors.
@Configuration(proxyBeanMethods = false)
class WorkflowConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(WorkflowConfiguration.class);

    @Bean
    Gate gate(PaperGrants grants, ApplicationEventPublisher events, Clock clock) {
        return new Gate(grants, events, clock);
    }

    @Bean
    Press press(Renderer renderer, Clock clock) {
        return new Press(renderer, clock);
    }

    @Bean
    BookLine bookLine(Kinds kinds) {
        return new BookLine(kinds);
    }

    @Bean
    Cards cards(Database database, Office office, Kinds kinds) {
        return new Cards(office, kinds, new IssuedTable(database));
    }

    @Bean
    Shelf shelf(Archive archive, Cards cards, Database database) {
        return new Shelf(archive, cards, new History(database), new IssuedTable(database));
    }

    @Bean
    RebuiltPapers rebuiltPapers(Database database, Cards cards) {
        return new RebuiltPapers(database, new IssuedTable(database), cards);
    }

    @Bean
    Drafts drafts(Database database, Kinds kinds, Gate gate, Clock clock) {
        return new Drafts(database, kinds, gate, clock);
    }

    @Bean
    Approval approval(
            Database database,
            Kinds kinds,
            Register register,
            Gate gate,
            Press press,
            Clock clock) {
        return new Approval(database, kinds, register, gate, press, clock);
    }

    @Bean
    AfterIssue afterIssue(
            Database database,
            Register register,
            Shelf shelf,
            Chronicle chronicle,
            Gate gate,
            Clock clock) {
        return new AfterIssue(database, register, shelf, chronicle, gate, clock);
    }

    @Bean
    Issuing issuing(
            Database database,
            Approval approval,
            SeriesBook series,
            Register register,
            Press press,
            BookLine lines,
            Shelf shelf,
            AfterIssue after,
            Chronicle chronicle,
            Gate gate,
            Clock clock) {
        return new Issuing(
                database, approval, series, register, press, lines, shelf, after, chronicle, gate,
                clock);
    }

    @Bean
    Copies copies(
            Database database,
            Office office,
            SeriesBook series,
            Register register,
            CopyPress copyPress,
            Press press,
            Shelf shelf,
            AfterIssue after,
            Chronicle chronicle,
            Clock clock) {
        return new Copies(
                database,
                office,
                series,
                register,
                copyPress,
                new Excerpts(shelf, press),
                shelf,
                after,
                chronicle,
                clock);
    }

    @Bean
    OldPapers oldPapers(
            Database database,
            SeriesBook series,
            Register register,
            Press press,
            BookLine lines,
            Shelf shelf,
            Chronicle chronicle,
            Gate gate) {
        return new OldPapers(database, series, register, press, lines, shelf, chronicle, gate);
    }

    @Bean
    PastArchive pastArchive(
            Office office,
            SeriesBook series,
            HeldPapers held,
            Register register,
            BookLine lines,
            Shelf shelf,
            OldPapers oldPapers,
            Chronicle chronicle,
            Gate gate) {
        return new PastArchive(
                new PastIssuer(office, series),
                held,
                register,
                lines,
                shelf,
                oldPapers,
                chronicle,
                gate);
    }

    @Bean
    HeldPapers heldPapers(Archive archive, Shelf shelf, Database database) {
        return new HeldPapers(archive, shelf, new IssuedTable(database));
    }

    @Bean
    Citing citing(Papers papers, HeldPapers held) {
        return new Citing(papers, held);
    }

    @Bean
    SampleOffice sampleOffice(Office office, RegisterDesk desk, OldPapers oldPapers) {
        return new SampleOffice(office, desk, oldPapers);
    }

    @Bean
    Papers papers(Database database, Shelf shelf, Gate gate) {
        return new Papers(database, shelf, gate);
    }

    @Bean
    Recovery recovery(
            Database database,
            Register register,
            ObjectProvider<Issuing> issuing,
            ObjectProvider<Copies> copies,
            AfterIssue after,
            Chronicle chronicle) {
        return new Recovery(
                database, register, issuing::getObject, copies::getObject, after, chronicle);
    }

    /// Finishes what a crash left, before any door opens.
    @Bean
    SmartInitializingSingleton recovering(Recovery recovery, RegisterDesk desk, Presence presence) {
        return () -> {
            try {
                presence.whenAlone(() -> {
                    recovery.finish().forEach(WorkflowConfiguration::unfinished);
                    desk.expire();
                    desk.keepClosed().forEach(WorkflowConfiguration::unfinished);
                });
            } catch (IOException | RuntimeException e) {
                // What is whole can still be read; what is not stays to be finished.
                LOG.error("What a crash left could not be finished", e);
            }
        };
    }

    private static void unfinished(Problem problem) {
        LOG.warn("Left unfinished: {} {}", problem.code(), problem.values());
    }
}
