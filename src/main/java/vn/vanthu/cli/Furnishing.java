package vn.vanthu.cli;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.support.GenericApplicationContext;

/// Lets the door open before every room is furnished: what the first page does not need is made a
/// moment after it.
final class Furnishing {

    // It wants to be made at once, and nobody asks for the description of the interface so soon.
    private static final String EAGER = "org.springdoc.";

    private Furnishing() {}

    /// To be called before the house is built.
    static void alone() {
        // Else Spring loads, beside the start and in its way, what most starts do not need.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
    }

    /// To be called before the house is opened.
    static void putOff(GenericApplicationContext house) {
        house.addBeanFactoryPostProcessor(rooms -> {
            for (String name : rooms.getBeanDefinitionNames()) {
                BeanDefinition room = rooms.getBeanDefinition(name);
                if (name.startsWith(EAGER) || of(room).startsWith(EAGER)) {
                    room.setLazyInit(true);
                }
            }
        });
    }

    private static String of(BeanDefinition room) {
        String type =
                room.getFactoryBeanName() != null
                        ? room.getFactoryBeanName()
                        : room.getBeanClassName();
        return type == null ? "" : type;
    }

    /// Makes what was put off; what keeps a room from being made ends the program as it would have
    /// ended its start.
    static void all(ConfigurableListableBeanFactory rooms) {
        for (String name : rooms.getBeanDefinitionNames()) {
            if (rooms.getMergedBeanDefinition(name).isSingleton()) {
                rooms.getBean(name);
            }
        }
    }
}
